FROM debian:13
RUN gem install bundler
