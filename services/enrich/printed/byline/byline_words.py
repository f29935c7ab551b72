"""Words that stand in bylines and are no names: what people are, and what papers add."""

from typing import Final

ROLES: Final = (
    r"(?:(?:senior|chief|deputy|assistant|associate|staff|special|foreign|national|political|diplomatic"
    r"|defen[cs]e|security|world|europe|us|washington|moscow|kyiv|business"
    r"|economics?|health|science|education|sports?|culture|arts|technology|tech|environment|crime|legal|religion"
    r"|lifestyle|data|investigative|freelance|general|managing|executive|online|digital"
    r"|news|city|features?|video|photo|social media|live|night|weekend|parliamentary|health|transport|royal"
    r"|football|guest|contributing|content|hub|audience|trends|shopping|travel|food|money|consumer|showbiz|tv"
    r"|entertainment|motoring|gaming|court|agriculture|energy|climate|community|regional|local|junior|principal|lead"
    r"|breaking|overnight|trending|opinion|markets|investigations|print|web|multimedia|award-winning|white house"
    r"|city hall)\s+)*"
    r"(?:affairs\s+)?(?:correspondents?|reporters?|writers?|editors?|journalists?|columnists?|producers?"
    r"|contributors?|photographers?|critics?|analysts?|author|staff|director|presenter|host|bureau chief|chief"
    r"|trainee|blogger|intern|fellow)"
    r"|(?:chef)?redakteur(?:in)?|korrespondent(?:in)?|reporter(?:in)?|autor(?:in)?|journalist(?:e|in|en)?"
    r"|correspondante?|rédacteur|rédactrice|corresponsal|redactora?|periodista"
    r"|inviat[oa]|giornalista|corrispondente|jornalista|repórter|correspondente|verslaggever|redacteur"
    r"|correspondent|kommentator|кореспондент(?:ка)?|журналіст(?:ка)?|корреспондент|журналист|редактор"
)
"""What people who write are called, as a pattern."""

AND: Final = (
    r"\s*(?:,\s*)?\s+(?:and|with|und|et|e|y|en|och|og|и|і|та|ja|i|ve|dan|mit|avec|con|com"
    r"|AND|WITH|UND|ET|OCH|OG|MIT|AVEC|CON|COM|ТА)\s+"
    r"|\s*&\s*|\s*;\s*|\s*/\s*|\s*,\s*|\s*、\s*|\s*・\s*"
)
"""What stands between the names of a byline, as a pattern."""
