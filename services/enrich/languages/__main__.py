"""Which language has which section: `make languages`. The gaps are what a language still lacks."""

from services.enrich.languages.vocabulary import languages, sections


def main() -> None:
    """Print a row a section and a column a language: how many words and forms it has there, a dot for none."""
    known = languages()
    widest = max(map(len, sections()))
    print(f"{'':{widest}} {' '.join(f'{tag:>4}' for tag in known)}")
    for section in sections():
        counts = (len(tuple(found[section].alternatives())) if section in found else "." for found in known.values())
        print(f"{section:{widest}} {' '.join(f'{count:>4}' for count in counts)}")


if __name__ == "__main__":
    main()
