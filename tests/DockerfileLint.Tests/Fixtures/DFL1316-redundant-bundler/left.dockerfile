FROM ruby:3.4-slim
RUN gem install [|bundler|] && bundle install
