ARG VERSION=1
FROM alpine:3.22
ENV APP_DIR=/app DATA=/data
# the tool
COPY tool-[|${VERSION}|].tgz /tool.tgz
COPY app-[|$TARGETARCH|] $APP_DIR/
COPY a [|$APP_DRI|]/
ADD [|$SOURCE|]/b ["[|$HOME|]/x/", "/b/"]
COPY c [|$data|]/

FROM alpine:3.22
COPY <<EOF /script
echo [|$NOTHING|]
EOF
