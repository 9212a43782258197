FROM [|golang:latest|] AS build
FROM [|example.org/team/image:latest|]
