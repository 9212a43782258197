FROM ruby:3.4
COPY Gemfile Gemfile.lock ./
RUN bundle config set --local deployment true && bundle --jobs 4
RUN bundle config set --local path vendor/bundle && bundle
RUN bundle --version && bundle exec rake --path vendor
