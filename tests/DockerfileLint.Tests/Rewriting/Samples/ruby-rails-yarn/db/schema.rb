ActiveRecord::Schema[7.0].define(version: 0) do
end
