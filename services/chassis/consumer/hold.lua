#!lua flags=allow-oom
-- Hold a leased name. KEYS[1] lease   ARGV[1] token   ARGV[2] milliseconds
-- Returns 1 if the lease is ours (again), 0 if somebody else has it.
-- It runs at maxmemory too: without their names no worker could drain the backlog that fills it.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
