FROM ruby:3.4 AS build
RUN bundle install
FROM ruby:3.4-slim
RUN bundle install && rm -rf "$(gem env gemdir)"/cache/*
RUN bundle install && rm -rf ~/.bundle/ "${BUNDLE_PATH}"/ruby/*/cache "${BUNDLE_PATH}"/ruby/*/bundler/gems/*/.git
RUN gem install puma && find / -name '*.gem' -delete
RUN --mount=type=cache,target=/usr/local/bundle/cache bundle
RUN bundle exec rake assets:precompile && bundle --version
