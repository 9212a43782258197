FROM alpine AS b
COPY [|nothere.txt|] /x/
COPY [|web/*.csproj|] ./web/
COPY [[|"./packge.json"|], "README.md", "/app/"]
COPY [|/home/me/app.conf|] /app/
COPY [|../shared.conf|] /app/
COPY [|confg/|] /app/
COPY [|*.JSON|] /app/
RUN --mount=type=bind,source=[|readme.md|],target=/r true
ADD --chown=1:1 [|pages/*.html|] [|"settings.xml"|] /app/
