FROM ruby:3.4
COPY Gemfile Gemfile.lock ./
RUN bundle [|--deployment|] --jobs 4
RUN bundle [|--path|] vendor/bundle
RUN bundle --version && bundle exec rake --path vendor
