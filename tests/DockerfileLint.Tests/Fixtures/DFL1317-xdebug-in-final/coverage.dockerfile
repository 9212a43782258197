FROM ubuntu:24.04
RUN apt-get install -y php8.4-pcov php8.4-xdebug
ENTRYPOINT ["start-container"]
