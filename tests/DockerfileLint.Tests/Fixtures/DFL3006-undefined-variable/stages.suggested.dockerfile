ARG VERSION=1
FROM alpine:3.22
ENV APP_DIR=/app DATA=/data
ARG VERSION
# the tool
COPY tool-${VERSION}.tgz /tool.tgz
ARG TARGETARCH
COPY app-$TARGETARCH $APP_DIR/
COPY a $APP_DIR/
ADD $SOURCE/b ["$HOME/x/", "/b/"]
COPY c $DATA/

FROM alpine:3.22
COPY <<EOF /script
echo $NOTHING
EOF
