FROM ruby:3.4
COPY Gemfile Gemfile.lock ./
RUN bundle check || bundle install [|--path|] vendor/bundle
