FROM ruby:3.4-slim
RUN bundle install --jobs=4 && rm -rf "$(gem env gemdir)"/cache/*
RUN gem update --system && rm -rf "$(gem env gemdir)"/cache/*
