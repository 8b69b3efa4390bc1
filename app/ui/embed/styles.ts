/**
 * The embed takes the letters and the colours of the page it stands on, light or dark. A page changes them by the custom
 * properties named here, or by `::part`. See docs/embeds.md.
 */
export const styles = `
:host{display:block;font:var(--parvis-font,inherit);color:var(--parvis-text,inherit);line-height:1.5}
:host([hidden]){display:none}
section{background:var(--parvis-surface,transparent);border-radius:var(--parvis-radius,8px);padding:var(--parvis-padding,0)}
h2,h3,h4,h5,h6,p,ul{margin:0;padding:0}
[part~=title]{font-size:var(--parvis-title-size,1.25em);line-height:1.25;margin-block-end:var(--parvis-gap,16px)}
[part~=title]:focus{outline:none}
ul{list-style:none;display:grid;gap:var(--parvis-gap,16px)}
li{border-inline-start:3px solid var(--parvis-line,color-mix(in srgb,currentColor 25%,transparent));padding-inline-start:12px;min-width:0;overflow-wrap:anywhere}
[part~=item-accepted]{border-color:var(--parvis-accent,currentColor)}
[part~=question]{font-size:1em;font-weight:600}
a{color:var(--parvis-link,inherit);text-underline-offset:.2em}
[part~=link]{display:inline-block;padding-block:2px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--parvis-focus,currentColor);outline-offset:2px;border-radius:2px}
[part~=answer]{margin-block:2px 4px}
[part~=facts]{font-size:.875em;color:var(--parvis-quiet,inherit)}
[part~=accepted]{font-weight:600;color:var(--parvis-accent,inherit)}
[part~=accepted]::before{content:"";display:inline-block;width:.28em;height:.6em;margin-inline:.15em .5em;border:solid;border-width:0 .14em .14em 0;transform:rotate(45deg)}
[part~=status]:empty{display:none}
[part~=foot]{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin-block-start:var(--parvis-gap,16px)}
[part~=foot]:first-child,[part~=status]:empty+[part~=foot]:nth-child(2){margin-block-start:0}
[part~=ask],button{box-sizing:border-box;display:inline-flex;align-items:center;min-height:44px;padding:8px 16px;font:inherit;font-weight:600;text-decoration:none;cursor:pointer;color:var(--parvis-button-text,inherit);background:var(--parvis-button,transparent);border:1px solid var(--parvis-button-line,currentColor);border-radius:var(--parvis-radius,8px)}
[part~=ask]:hover,button:hover{text-decoration:underline}
[part~=more]{display:inline-flex;align-items:center;min-height:44px}
`;
