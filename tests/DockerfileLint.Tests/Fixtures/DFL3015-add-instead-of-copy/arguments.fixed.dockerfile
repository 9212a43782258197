FROM alpine:3.22
ARG SRC=app
ARG VERSION=1.0
ENV CONF=conf/app.conf
ADD $SRC /opt/app/
ADD "${SRC}/main.py" /opt/
COPY target/app-$VERSION.jar /app.jar
COPY $CONF /etc/
ADD build/$SRC /opt/build
