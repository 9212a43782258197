FROM ruby:3.4
RUN gem install rails
