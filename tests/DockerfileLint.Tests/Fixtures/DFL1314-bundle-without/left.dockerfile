FROM ruby:3.4-slim
COPY Gemfile Gemfile.lock ./
RUN [|bundle install|]
CMD ["puma"]
