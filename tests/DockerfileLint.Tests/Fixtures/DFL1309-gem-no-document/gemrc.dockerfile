FROM debian:12
RUN echo "gem: --no-document" > /etc/gemrc
RUN gem install rails
