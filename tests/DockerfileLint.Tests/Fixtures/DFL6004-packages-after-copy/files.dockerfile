FROM debian:13
COPY start.sh settings.json /opt/
RUN apt-get update && apt-get install -y make
