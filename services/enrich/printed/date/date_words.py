"""What stands before a printed date and says which date it is."""

from typing import Final

MODIFIED: Final = (
    r"(?:last\s+)?(?:updated|modified|edited|amended|revised)|update|aktualisiert|zuletzt\s+aktualisiert|geändert"
    r"|(?:letzte\s+)?(?:aktualisierung|änderung)|bearbeitet"
    r"|mis\s+à\s+jour|mise\s+à\s+jour|modifié|actualizado|actualizada"
    r"|aggiornato|aggiornamento|modificato|atualizado|atualizada|bijgewerkt|gewijzigd|laatste update|uppdaterad"
    r"|uppdaterat|oppdatert|opdateret|sist oppdatert|senast uppdaterad"
    r"|оновлено|обновлено|изменено|zaktualizowano|aktualizacja|güncelleme|päivitetty|uppfært|atnaujinta|aktualizováno"
    r"|aktualizované|actualizat|ažurirano|frissítve|diperbarui|ενημέρωση|обновена|수정|업데이트|更新|تحديث"
)
PUBLISHED: Final = (
    r"(?:first\s+)?(?:published|posted|publication date|released|issued)|date|veröffentlicht|erschienen|stand"
    r"|publiziert|erstellt|publié|publiée|parution|publicado|publicada|pubblicato|gepubliceerd|publicerad"
    r"|publicerat|publisert|udgivet|offentliggjort|опубліковано|опубликовано|дата|opublikowano|yayın"
    r"|julkaistu|birt|paskelbta|publikováno|vydáno|publicat|objavljeno|megjelent|diterbitkan|δημοσίευση|입력|등록|公開|掲載"
    r"|发布时间|发布于|نشر"
)
ANOTHERS: Final = (
    r"(?:available|valid|open|until|expires|through|retrieved|accessed|archived|born)(?:\s+(?:until|till|on|at))?"
    r"|(?:verfügbar|abrufbar|gültig|online|abgerufen|geboren)(?:\s+(?:bis|am))?"
    r"|disponible (?:jusqu['’]au|hasta)|consulté le"
    r"|disponibile fino al|disponível até|beschikbaar tot|tillgänglig till|tilgjengelig til|tilgængelig til|доступно до"
)
"""What stands before a date that is not the article's: until when a video may be watched, when a source was read."""
