"""What stands before a printed date and says which date it is."""

from typing import Final

MODIFIED: Final = (
    r"(?:last\s+)?(?:updated|modified|edited|amended|revised)|update|aktualisiert|zuletzt\s+aktualisiert|geändert"
    r"|mis\s+à\s+jour|mise\s+à\s+jour|modifié|actualizado|actualizada"
    r"|aggiornato|aggiornamento|modificato|atualizado|atualizada|bijgewerkt|gewijzigd|laatste update|uppdaterad"
    r"|uppdaterat|oppdatert|opdateret|sist oppdatert|senast uppdaterad"
    r"|оновлено|обновлено|изменено|zaktualizowano|güncelleme"
)
PUBLISHED: Final = (
    r"(?:first\s+)?(?:published|posted|publication date|released|issued)|date|veröffentlicht|erschienen|stand"
    r"|publié|publiée|parution|publicado|publicada|pubblicato|gepubliceerd|publicerad"
    r"|publicerat|publisert|udgivet|offentliggjort|опубліковано|опубликовано|дата|opublikowano|yayın"
)
