import { phrase, type Text, text } from "./text.ts";

/** What is wrong with a file, for the table of refusals. */
export const fileFaults = {
  fileMissing: text({ en: "Choose a file.", fr: "Choisissez un fichier." }),
  fileEmpty: text({ en: "This file is empty.", fr: "Ce fichier est vide." }),
  fileTooLarge: text({
    en: "This file is larger than 20 MB. Send a smaller one.",
    fr: "Ce fichier dépasse 20 Mo. Envoyez-en un plus petit.",
  }),
  fileKind: text({
    en: "This kind of file is not taken. Send an image, a PDF, a zip, or a text file (txt, log, md, csv, json, gpx).",
    fr: "Ce type de fichier n’est pas accepté. Envoyez une image, un PDF, un zip ou un fichier texte (txt, log, md, csv, json, gpx).",
  }),
  fileHeic: text({
    en: "HEIC pictures cannot be read here. Export it as JPEG, then send that.",
    fr: "Les images HEIC ne peuvent pas être lues ici. Exportez-la en JPEG, puis envoyez ce fichier.",
  }),
  zipRefused: text({
    en: "This zip is broken, or would unpack to far more than it seems, or outside its folder.",
    fr: "Ce zip est abîmé, ou se déballerait en bien plus qu’il n’y paraît, ou hors de son dossier.",
  }),
  imageLarge: text({
    en: "This image has too many pixels. Make it smaller, then send it again.",
    fr: "Cette image compte trop de pixels. Réduisez-la, puis renvoyez-la.",
  }),
  imageSlow: text({
    en: "This image takes too long to read. Save it anew with another program, then send that.",
    fr: "Cette image est trop longue à lire. Enregistrez-la avec un autre logiciel, puis envoyez le résultat.",
  }),
  imageBroken: text({
    en: "This image is damaged or not what it seems. Save it anew as PNG or JPEG, then send that.",
    fr: "Cette image est abîmée ou n’est pas ce qu’elle paraît. Enregistrez-la en PNG ou en JPEG, puis envoyez le résultat.",
  }),
  imagesBusy: text({
    en: "Many images are being worked on. Try again in a moment.",
    fr: "Beaucoup d’images sont en cours de traitement. Réessayez dans un instant.",
  }),
  uploadsDay: text({
    en: "You have sent as many files as one can in a day. Try again tomorrow.",
    fr: "Vous avez envoyé autant de fichiers que possible en une journée. Réessayez demain.",
  }),
  altMissing: text({
    en: "Say what the image shows, or tick that it is decorative.",
    fr: "Dites ce que montre l’image, ou cochez qu’elle est décorative.",
  }),
  altLong: text({
    en: "The description has at most 500 characters.",
    fr: "La description compte 500 caractères au plus.",
  }),
  uploadBroken: text({
    en: "The file did not arrive whole. Send it again.",
    fr: "Le fichier n’est pas arrivé en entier. Renvoyez-le.",
  }),
  storeAway: text({
    en: "Files cannot be kept at the moment. Nothing was saved: try again in a few minutes.",
    fr: "Les fichiers ne peuvent pas être conservés pour l’instant. Rien n’a été enregistré\u202f: réessayez dans quelques minutes.",
  }),
} satisfies Record<string, Text>;

export const newFileTitle = text({ en: "Send a file", fr: "Envoyer un fichier" });
export const newFileLead = text({
  en: "You get a line to put into a message. Until then, only you can see the file; after that, whoever can read the message.",
  fr: "Vous obtenez une ligne à placer dans un message. Jusque-là, vous seul voyez le fichier\u202f; ensuite, toutes les personnes qui peuvent lire le message.",
});
export const fileLabel = text({ en: "File", fr: "Fichier" });
export const fileHint = text({
  en: "An image, a PDF, a zip or a text file, of at most 20 MB. Images lose the place and camera they were taken with; of an animation, the first picture is kept.",
  fr: "Une image, un PDF, un zip ou un fichier texte, de 20 Mo au plus. Les images perdent leur lieu et leur appareil de prise de vue\u202f; d’une animation, la première image est gardée.",
});
export const altLabel = text({ en: "What the image shows", fr: "Ce que montre l’image" });
export const altHint = text({
  en: "For people who cannot see it: one sentence. Not needed for other files.",
  fr: "Pour les personnes qui ne la voient pas\u202f: une phrase. Inutile pour les autres fichiers.",
});
export const decorativeLabel = text({
  en: "The image is decorative: it adds nothing to the text",
  fr: "L’image est décorative\u202f: elle n’ajoute rien au texte",
});
export const sendFile = text({ en: "Send the file", fr: "Envoyer le fichier" });
export const fileSent = phrase<{ name: string }>({
  en: ({ name }) => `${name} is here. Copy this line into your message:`,
  fr: ({ name }) => `${name} est arrivé. Copiez cette ligne dans votre message\u202f:`,
});
export const markdownLine = text({ en: "Line for your message", fr: "Ligne pour votre message" });
export const sendAnother = text({ en: "Send another file", fr: "Envoyer un autre fichier" });
