"""Words of captions: what people in a picture do, and how a caption says that it speaks of the picture."""

from typing import Final

DOING: Final = (
    r"addresses|aims|answers|appears|applauds?|arrives?|attends?|battles?|bows?|burns?|carr(?:y|ies)"
    r"|casts?|celebrates?"
    r"|chants?|cheers?|clash(?:es)?|cleans?|clears?|competes?|covers?|cross(?:es)?|dances?|delivers|departs?|drives?"
    r"|embraces?|enters?|feeds?|fills?|fires?|flies|fly|gathers?|gestures?|greets?|grows?|hangs?|holds?"
    r"|hugs?|inspects?"
    r"|jumps?|kicks?|kiss(?:es)?|kneels?|lays?|leads?|leans?|leaves?|lie|lies|lights?|lines?|listens?"
    r"|looks?|march(?:es)?"
    r"|meets?|observes?|offers?|participates?|passes|patrols?|pauses?|performs?|plays?|points?|poses?|pours?|prays?"
    r"|prepares?|presents?|protests?|queues?|raises?|reacts?|rests?|rides?|rises?|runs?|sells?|serves?|shakes?|shops?"
    r"|signs?|sings?|sits?|skates?|sleeps?|smiles?|speaks?|sprays?|stands?|steps?|stops?"
    r"|stretch(?:es)?|surrounds?|swims?|takes? (?:a|part|photos|pictures|questions|to)|talks?|testif(?:y|ies)|throws?"
    r"|trains?|visits?|waits?|walks?|warms? up|watch(?:es)?|waves?|wears?|works?"
    r"|(?:is|are|can be) (?:\w+ly )?(?:seen|pictured|shown|displayed|photographed|surrounded|escorted|led|carried"
    r"|parked|covered|taken)"
)
"""What is done in a picture, as a pattern: agencies tell it in the present tense, reports in the past."""

NAMING: Final = (
    *("to", "the", "a", "an", "its", "his", "her", "their", "our", "no"),
    *("of", "for", "with", "without", "from", "by"),
)
"""Words behind which none of these is what somebody does: `the drive`, `without talks`, `to work`."""

BEING: Final = (
    r"is|are|was|were|has|have|had|will|would|could|should|may|might|can|must|does|did|do|don't|isn't|wasn't|became"
    r"|becomes|ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden|kann|soll|est|sont|était|ont|sera"
    r"|fue|era|han|è|sono|hanno|var|har|blir|ble|blev|är|zijn|heeft|hebben|werd"
)
"""Finite verbs of statements, as a pattern: a label under a picture has none."""

OPENERS: Final = (
    r"an? |(?:man|woman|person|boy|girl) |(?:photo )?illustration (?:of|shows) "
    r"|(?:photo(?:graph)?|image|picture|portrait|map|logo|exterior) of "
    r"|(?:two|three|four|five|six|seven) |people |protest[eo]rs |demonstrators |supporters |residents |workers "
    r"|soldiers |troops |police |firefighters |rescuers |children |men |women |students |fans |visitors |members of "
    r"|smoke |flames |crowds? |the (?:scene|aftermath|entrance|exterior|interior|crowd) |scenes |inside "
    r"|(?:an? )?(?:aerial |general |rear )?view "
    r"|ein (?:mann|blick|junge)|eine (?:frau|gruppe)|zwei |drei |menschen |blick |un homme|une femme|des |vue |vista "
    r"|una mujer|un hombre|varias |imagen |uma mulher|um homem|una donna|un uomo|een |en (?:mann|kvinne|man|kvinna) "
)
"""How captions and alternative texts begin that show somebody or something not spoken of before."""

SPEAKING: Final = (
    r"said|says|told|tells|according|asked|added|wrote|claimed|sagte|sagt|erklärte|laut|dit|déclaré|selon|dijo|afirmó"
    r"|según|disse|segundo|secondo|ha detto|zei|zegt|sier|sa|säger|siger"
)
"""Verbs of those who speak: stories have them, captions hardly."""
