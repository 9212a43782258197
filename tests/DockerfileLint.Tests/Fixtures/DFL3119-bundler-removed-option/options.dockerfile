FROM ruby:3.4
COPY Gemfile Gemfile.lock ./
RUN bundle install [|--deployment|] [|--without|] 'development test' --jobs 4
