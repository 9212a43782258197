FROM [|buildpack-deps:bookworm|]
RUN apt-get update && apt-get install -y --no-install-recommends mariadb-server && rm -rf /var/lib/apt/lists/*
CMD ["mariadbd"]
