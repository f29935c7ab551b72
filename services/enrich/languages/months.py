"""Month names and their usual abbreviations, casefolded and without a closing dot."""

from typing import Final

_ENGLISH = "january february march april may june july august september october november december"
_GERMAN = "januar februar märz april mai juni juli august september oktober november dezember"
_FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_ITALIAN = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
_PORTUGUESE = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
_DUTCH = "januari februari maart april mei juni juli augustus september oktober november december"
_SWEDISH = "januari februari mars april maj juni juli augusti september oktober november december"
_DANISH = "januar februar marts april maj juni juli august september oktober november december"
_NORWEGIAN = "januar februar mars april mai juni juli august september oktober november desember"
_UKRAINIAN = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
_RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_TURKISH = "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
_POLISH = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"

_FINNISH = (
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta"
    " marraskuuta joulukuuta"
)
_ICELANDIC = "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"
_GREEK = (
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου"
)
_CZECH = "ledna února března dubna května června července srpna září října listopadu prosince"
_ROMANIAN = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
_HUNGARIAN = "január február március április május június július augusztus szeptember október november december"
_INDONESIAN = "januari februari maret april mei juni juli agustus september oktober november desember"
_MALAY = "januari februari maret april mei jun julai ogos september oktober november disember"
_SWAHILI = "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba"
_ARABIC = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"

_LITHUANIAN = "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"
_LATVIAN = "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris"
_ESTONIAN = "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"
_BULGARIAN = "януари февруари март април май юни юли август септември октомври ноември декември"
_SERBIAN = "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar"
_SLOVENE = "januar februar marec april maj junij julij avgust september oktober november december"
_SLOVAK = "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"
_CATALAN = "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"
_AFRIKAANS = "januarie februarie maart april mei junie julie augustus september oktober november desember"
_HINDI = "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
_HEBREW = "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"

_SHORT = (
    "jan jän ene gen янв січ oca",
    "feb févr fév fev фев лют şub",
    "mar mär mrz mrt мар бер",
    "apr avr abr апр кві nis",
    "may mai мая тра",
    "jun juin июн чер haz giu",
    "jul juil лип июл tem lug",
    "aug août ago agos авг сер ağu",
    "sep sept set сен вер eyl",
    "oct okt ott out окт жов eki",
    "nov ноя лис kas",
    "dec dez déc dic des дек гру ara",
)


def _table() -> dict[str, int]:
    full = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _DUTCH, _SWEDISH, _DANISH, _NORWEGIAN)
    table: dict[str, int] = {}
    further = (_FINNISH, _ICELANDIC, _GREEK, _CZECH, _ROMANIAN, _HUNGARIAN, _INDONESIAN, _MALAY, _SWAHILI, _ARABIC)
    small = (_LITHUANIAN, _LATVIAN, _ESTONIAN, _BULGARIAN, _SERBIAN, _SLOVENE, _SLOVAK, _CATALAN, _AFRIKAANS)
    for language in (*full, _UKRAINIAN, _RUSSIAN, _TURKISH, _POLISH, *further, *small, _HINDI, _HEBREW):
        table |= {name: number for number, name in enumerate(language.split(), start=1)}
    for number, names in enumerate(_SHORT, start=1):
        for name in names.split():
            table.setdefault(name, number)
    return table


MONTHS: Final = _table()
"""Name to number, 1 to 12. The Ukrainian and Russian ones are genitives, as dates have them."""
