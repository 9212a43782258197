FROM ruby:3.4 AS test
RUN bundle install
FROM ruby:3.4-slim
RUN bundle config set --local without 'development test'
RUN bundle install
CMD ["puma"]
