ARG TAG
FROM [|alpine$TAG|]
CMD ["sh"]
