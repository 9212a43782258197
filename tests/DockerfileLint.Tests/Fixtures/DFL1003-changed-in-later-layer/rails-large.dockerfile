FROM ruby:3.3-slim AS base
WORKDIR /rails
FROM base AS build
COPY . .
RUN bundle exec bootsnap precompile app/ lib/
FROM base
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /rails /rails
RUN groupadd --system --gid 1000 rails && \
    useradd rails --uid 1000 --gid 1000 --create-home --shell /bin/bash && \
    chown -R rails:rails [|db|] log storage tmp
USER 1000:1000
CMD ["./bin/rails", "server"]
