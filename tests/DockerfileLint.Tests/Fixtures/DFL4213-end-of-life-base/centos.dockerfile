FROM [|centos:centos7.9.2009|]
