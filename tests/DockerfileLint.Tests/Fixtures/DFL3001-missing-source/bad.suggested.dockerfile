FROM alpine AS b
COPY nothere.txt /x/
COPY Web/*.csproj ./web/
COPY ["./package.json", "README.md", "/app/"]
COPY /home/me/app.conf /app/
COPY ../shared.conf /app/
COPY config/ /app/
COPY *.JSON /app/
RUN --mount=type=bind,source=README.md,target=/r true
ADD --chown=1:1 pages/*.html "settings.xml" /app/
