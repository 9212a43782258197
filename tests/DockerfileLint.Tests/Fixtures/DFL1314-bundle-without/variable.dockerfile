FROM ruby:3.4-slim
ENV BUNDLE_WITHOUT=development:test
RUN bundle install
CMD ["puma"]
