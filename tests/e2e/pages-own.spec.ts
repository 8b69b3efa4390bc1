import { walk } from "./support/walk.ts";
import { own } from "./walk/own.ts";

walk(own);
