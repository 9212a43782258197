FROM debian:13 AS base
USER app
FROM [|debian:13|]
CMD ["sh"]
