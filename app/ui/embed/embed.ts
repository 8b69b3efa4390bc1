import { defineAnswers } from "./answers-element.ts";

/**
 * `/embed.js`: the one script that pages of other sites carry. It is built by itself into one file, talks to nobody but the
 * site it comes from, and keeps nothing. Included twice, the first one stays.
 */
const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');
if (script instanceof HTMLScriptElement && script.src) defineAnswers(new URL(script.src).origin);
