FROM debian:13
COPY cache /var/cache/app
RUN chmod a+rwX /var/cache/app
COPY --from=build /out /srv/out
RUN chown app /srv/out
