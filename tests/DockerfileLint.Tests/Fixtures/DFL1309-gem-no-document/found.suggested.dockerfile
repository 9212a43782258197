FROM debian:12
RUN gem install --no-document rails && gem update --no-document --system
