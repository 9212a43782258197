FROM ruby:3.4-slim
COPY Gemfile Gemfile.lock ./
ENV BUNDLE_WITHOUT="development:test"
RUN bundle install
CMD ["puma"]
