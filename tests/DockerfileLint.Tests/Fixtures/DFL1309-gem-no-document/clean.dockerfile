FROM ruby:3.4 AS a
RUN gem install rails
FROM debian:12
RUN gem install --no-document rails && gem install -N puma && gem list
