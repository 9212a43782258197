FROM alpine AS b
COPY [|secret.txt|] [|README.md|] /a/
COPY [|docs|] /b/
COPY [|docs/b.md|] [|docs/*.md|] /b/
COPY [|conf/*.json|] [|conf/*.xml|] /c/
COPY [|bin/Release/|] /d/
COPY [|bin/Debug/|] /d/
COPY py py/a.py py/*.py /e/
COPY [|py/b.txt|] /e/
COPY kept keep kept/*.txt /f/
COPY [|kept/*.log|] /f/
COPY [|logs|] /g/
COPY secret.txt* missing* /h/
RUN --mount=type=bind,src=[|conf/a.json|],target=/i true
