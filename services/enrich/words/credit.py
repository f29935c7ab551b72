"""Words that photo desks put round a credit: what opens it, what qualifies it, what reserves its rights."""

from typing import Final

from services.contracts.caption import Qualifier

NOUNS: Final = (
    r"photos?|photograph(?:s|ed|er|y)?|image|images|picture|pictures|pic|pics|credits?|illustration|graphic|video"
    r"|still|screenshot|screengrab|visualisierung|rendering|animation|visualisation|visualization"
    r"|fotos?|fotografie|fotografía|fotograf|fotó|fot\.|bild|bilder|bildquelle|bildnachweis|grafik|crédits?"
    r"|photographie|dessin|imagen|imagem"
    r"|imágenes|immagine|illustrazione|ilustración|infografía|beeld|afbeelding|foto's|kuva|zdjęcie|ljósmynd|фото"
    r"|світлина|фотографія|снимок|фотография"
    r"|иллюстрация|ілюстрація|isithombe|fotoğraf|사진|写真|圖片|图片"
)
"""What a credit calls the picture, as a pattern."""

SOURCES: Final = r"source|quelle|fuente|fonte|kilde|källa|bron|джерело|источник|출처"
"""Names of a source: they credit charts and quotations too, so they need a picture's caption before them."""

BY: Final = r"by|courtesy(?: of)?|via|from|von|par|por|di|door|av|af|durch|per|de|надал[аи]|надав|надано"

QUALIFIERS: Final[dict[Qualifier, str]] = {
    Qualifier.POOL: r"pool",
    Qualifier.HANDOUT: r"hand-?\s?outs?|(?-i:HO)",
    Qualifier.FILE: r"file|archiv|archives?|archivo|archivio|arquivo|arkiv|archief|архив|архів|archivbild"
    r"|archivfoto|arkivfoto|arkivbild",
    Qualifier.COURTESY: r"courtesy(?: of)?|cortesía(?: de)?|courtoisie(?: de)?|gentile concessione(?: di)?"
    r"|mit freundlicher genehmigung(?: von)?",
    Qualifier.SUPPLIED: r"supplied|provided(?: by)?|zvg|zur verfügung gestellt|cedida(?: por)?|fornecida|fornita"
    r"|aangeleverd|надано|предоставлено|aðsend|privat|private",
    Qualifier.SCREENSHOT: r"screen\s?-?(?:shots?|grabs?)|screencap|video still|videostill|captures? d['’]écran"
    r"|captura(?: de pantalla)?|bildschirmfoto"
    r"|skärmdump|skjermdump|skærmbillede|schermafbeelding|скр[іи]ншот|стоп-?кадр|skjáskot|schermata",
    Qualifier.STOCK: r"stock(?:\s(?:photo|image|picture))?|symbolbild|symbolfoto|themenbild"
    r"|image d['’]illustration|foto de archivo simbólico",
    Qualifier.COMPOSITE: r"composite|montage|collage|fotomontage|bildmontage|photo montage|montaje|fotomontaggio"
    r"|коллаж|колаж",
    Qualifier.ILLUSTRATION: r"illustration|illustrasjon|ilustración|illustrazione|ilustração|illustratie"
    r"|ai-generated|ілюстрація|иллюстрация",
}
"""What each qualifier is printed as, as patterns."""

RIGHTS: Final = (
    r"this (?:image|photo|picture|video) (?:has been|was|is)|all rights reserved|no resales?|no archives?"
    r"|no sales|editorial use only|for editorial use|not for sale|mandatory credit|no use [a-z]+"
    r"|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati"
    r"|todos os direitos reservados"
    r"|supplied by a third party|free of charge|cc[ -]by(?:-[a-z]{2})*(?: \d\.\d)?|creative commons|public domain"
    r"|usage restrictions?"
)
"""What opens or marks a note on rights, as a pattern."""
