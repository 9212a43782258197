FROM alpine:3.22
ARG SRC=app
ARG VERSION=1.0
ENV CONF=conf/app.conf
COPY $SRC /opt/app/
COPY "${SRC}/main.py" /opt/
COPY target/app-$VERSION.jar /app.jar
COPY $CONF /etc/
COPY build/$SRC /opt/build
