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
    r"|иллюстрация|ілюстрація|isithombe|fotoğraf|bildrechte|urheber|fotografering|fotograaf|fotograf(?:ka|ie)|obrázek"
    r"|nuotrauka|arhiv|kép|φωτο(?:γραφία)?|φωτό|تصوير|الصورة|صورة|사진(?:\s?(?:출처|제공))?|자료|写真(?:提供)?|画像(?:提供)?|撮影|提供"
    r"|圖片(?:來源)?|图片(?:来源)?|图源|供图|供圖|图|圖|摄影|攝影"
)
"""What a credit calls the picture, as a pattern."""

SOURCES: Final = r"source|quelle|fuente|fonte|kilde|källa|bron|джерело|источник|출처"
"""Names of a source: they credit charts and quotations too, so they need a picture's caption before them."""

BY: Final = r"by|courtesy(?: of)?|via|from|von|par|por|di|door|av|af|durch|per|de|надал[аи]|надав|надано"

QUALIFIERS: Final[dict[Qualifier, str]] = {
    Qualifier.POOL: r"pool",
    Qualifier.HANDOUT: r"handouts?|hand-outs?|hand outs?|(?-i:HO)|divulgação|dostarczone|materiały prasowe"
    r"|пресс?-служба(?=$)",
    Qualifier.FILE: r"photos? d['’]archives?|imagen de archivo|foto de archivo|foto d['’]archivio|из архива|з архіву"
    r"|архивное фото|dok(?:umentasi)?\.?(?= )|자료사진|資料|资料|file|archiv|archives?|archivo|archivio|arquivo"
    r"|arkiv|archief|архив|архів|archivbild"
    r"|archivfoto|arkivfoto|arkivbild",
    Qualifier.COURTESY: r"courtesy(?: of)?|cortesía(?: de)?|courtoisie(?: de)?|gentile concessione(?: di)?"
    r"|mit freundlicher genehmigung(?: von)?",
    Qualifier.SUPPLIED: r"supplied|provided(?: by)?|zvg|zur verfügung gestellt|cedida(?: por)?|fornecida|fornita"
    r"|contributed|submitted|aangeleverd|надано|предоставлено|aðsend|privat|private"
    r"|author provided|eigenes|dok\.? pribadi|istimewa|제공|提供",
    Qualifier.SCREENSHOT: r"screen\s?-?(?:shots?|grabs?)|screencap|video still|videostill|captures? d['’]écran"
    r"|captura(?: de pantalla)?|bildschirmfoto|reprodução|reproducción|ekran görüntüsü|캡처|캡쳐|截图|截圖|kuvakaappaus"
    r"|skärmdump|skjermdump|skærmbillede|schermafbeelding|скр[іи]ншот|стоп-?кадр|skjáskot|schermata",
    Qualifier.STOCK: r"stock(?:\s(?:photo|image|picture))?|symbolbild|symbolfoto|themenbild"
    r"|foto ilustrativa|asociatyvi|ілюстративне фото|иллюстративное фото",
    Qualifier.COMPOSITE: r"composite|montage|collage|fotomontage|bildmontage|photo montage|montaje|fotomontaggio"
    r"|коллаж|колаж",
    Qualifier.ILLUSTRATION: r"(?:image|photo) d['’]illustration|illustration"
    r"|illustrasjon|ilustración|illustrazione|ilustração|illustratie"
    r"|visualisierung|visuali[sz]ation|rendering|ai-generated|ілюстрація|иллюстрация",
}
"""What each qualifier is printed as, as patterns."""

RIGHTS: Final = (
    r"this (?:image|photo|picture|video) (?:has been|was|is)|all rights reserved|no resales?|no archives?"
    r"|no sales|editorial use only|for editorial use|not for sale|mandatory credit|no use [a-z]+"
    r"|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati"
    r"|todos os direitos reservados"
    r"|supplied by a third party|free of charge|cc by(?:-[a-z]{2})*(?: \d\.\d)?|cc-by(?:-[a-z]{2})*(?: \d\.\d)?"
    r"|creative commons|public domain"
    r"|usage restrictions?|do not reproduce|for licensing|purchase licensing rights|acquire licensing rights"
)
"""What opens or marks a note on rights, as a pattern."""

ROUND: Final = (
    r"^(?:(?:express|file|staff|stock|handout)\s+)?(?:photos?|image|picture|pic|foto|bild|beeld|graphic"
    r"|фото)(?:\s+(?:by|von|de|di|av|af)\s+|\s*:\s*|\s+)"
    r"|^(?:by|from|von|par|por)\s+|^(?:copyright\s+|©\s*)?(?:19|20)\d\d\s+|^copyright\s+"
    r"|^(?:satellite|aerial|drone)\s+(?:images?|photos?|pictures?)\s+|^(?-i:the\s+(?=[^\W\d_a-z]))"
    r"|^(?-i:an?\s+(?=[^\W\d_a-z]))"
    r"|\s+(?:photographer|nuotr|drone footage)$"
    r"|^(?:photos?|images?|pictures?|pics?|foto|bild|graphic|videos?)$|^[()\[\]\s]+|[()\[\]\s]+$"
)
"""Words that stand round a name in a credit and are none of it, as a pattern."""

BEHIND: Final = r"\s+(?:photos?|pics?|pictures?|images?|foto)$"
"""Words behind an agency or a name that tell what it gave; in the names of other houses they stay."""

PHOTOGRAPHERS: Final = (
    r"(?:(?:chief|senior|staff|freelance|special|contributing|visual)\s+)*(?:photographers?|photojournalists?)"
    r"|(?:news)?staff|fotograf(?:in)?|fotógraf[oa]|photographe"
)
"""What photo desks add behind the name of one of their own, as a pattern: `Ada Holt / Staff`."""

TOOK: Final = r"\s*(?:撮影|さん撮影|摄影|攝影|摄|攝|供图|供圖|기자)$"
"""What East Asian papers print behind the name of who took a picture, as a pattern."""

GAVE: Final = r"(?:写真)?提供$"
"""What Japanese papers print behind the house that handed a picture out, as a pattern."""

NOBODY: Final = (
    r"@[\w.]+|anonymous|ugc|social media|social networks?|the internet|internet|open sources?|open-source"
    r"|соцсети|соцмережі"
    r"|з відкритих джерел|из открытых источников|redes sociales|réseaux sociaux|soziale medien"
)
"""Sources that name nobody, as a pattern: a handle, the net at large."""

PRIVATE: Final = r"privat|private?|privatfoto|privé|privado|archivio privato|eigenes bild"
"""What is printed for the owner where that is a private person, as a pattern."""

STOCK_HOUSES: Final = frozenset(
    {
        "Adobe Stock",
        "iStock",
        "Shutterstock",
        "Depositphotos",
        "Pixabay",
        "Pexels",
        "Unsplash",
        "Flickr",
        "Getty Images",
    }
)
"""Where anybody may offer pictures under a name of his own choosing; as `agency` names them."""

RANKS: Final = (
    r"^(?:(?:staff|tech|master|senior|chief|gunnery|lance|first|second|1st|2nd|3rd|petty|airman|mass communication"
    r"|lt)\.?\s+)*"
    r"(?:sgt|sergeant|spc|pfc|cpl|corporal|capt|captain|lt|lieutenant|maj|major|col|colonel|cmdr|ens|pvt|officer"
    r"|specialist|airman|seaman|class)\.?\s+(?:(?:first|second|third|1st|2nd|3rd)\s+class\s+)?"
)
"""Ranks that armed forces print before their photographers, as a pattern."""

OFFICES: Final = (
    r"(?:пресс?-служба|пресс?-центр|минобороны|полиция|поліція|prefeitura|governo|ayuntamiento|gobierno|comune|mairie"
    r"|préfecture|ville|polizei|feuerwehr|stadt|gemeinde|politiet|polisen|poliisi|gemeente|policja|urząd|polri|humas)"
)
"""How the names of offices begin in languages that write them small, as a pattern."""
