FROM ruby:3.3-slim
WORKDIR /a
COPY Gemfile Gemfile.lock ./
RUN bundle config set path vendor/bundle && [|bundle install|]
COPY . .
CMD ["bundle","exec","puma"]
