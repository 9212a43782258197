FROM debian:12
COPY app /tmp/app
RUN mv [|/tmp/app|] /opt/app
