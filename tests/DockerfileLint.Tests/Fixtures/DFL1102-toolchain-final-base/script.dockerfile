FROM buildpack-deps:bookworm
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
