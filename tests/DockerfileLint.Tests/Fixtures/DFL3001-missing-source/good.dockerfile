FROM alpine AS b
ARG NAME=app.conf
ENV FOLDER=sub
COPY package.json Web sub/a.txt ./$FOLDER/a.txt /a/
COPY *.lock Web/*.fsproj *.gen.yaml /b/
COPY local.conf settings.ini sub/cache.txt x.gen.yaml /c/
COPY dist/app.js target/app.jar app.whl .env ${NAME} $OTHER /d/
COPY --from=b nothere /e/
COPY <<EOF /f
nothere
EOF
ADD https://example.com/nothere /g/
RUN --mount=type=bind,from=b,source=nothere true
RUN --mount=type=cache,target=/h --mount=type=bind,source=Web,target=/i true
