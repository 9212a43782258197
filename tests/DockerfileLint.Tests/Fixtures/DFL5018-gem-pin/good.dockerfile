FROM ruby:3.4
RUN gem install rails:8.0.1 && gem install bundler -v 2.6.2 && gem install a.gem && gem list
