-- Bury an entry: move it to the dead letters and let go of it, in one move. Like settle, it starts with XACK.
-- KEYS  1 raw stream  2 dead stream  3 status hash  4 meta hash
-- ARGV  1 group  2 entry  3 version or ''  4 deliveries  5 1 if it was given up and may not be the input's fault
--       6.. fields of the dead letter: name, value, ...
-- Returns the dead entry, or '' if the entry was not pending any more.
local function is(key, wanted)
  local kind = redis.call('TYPE', key).ok
  return kind == 'none' or kind == wanted
end
if not (is(KEYS[1], 'stream') and is(KEYS[2], 'stream') and is(KEYS[3], 'hash') and is(KEYS[4], 'hash')) then
  return redis.error_reply('WRONGTYPE a key of this partition holds another type of value')
end
-- Lua hands on no more than some thousand values; told here, since behind XACK it would lose the entry.
if #ARGV > 7000 then return redis.error_reply('ERR a dead letter of too many fields') end
if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return '' end

local version = ARGV[3]
local known = redis.call('HMGET', KEYS[3], 's:' .. version, 'b:' .. version)
redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
local entry = redis.call('XADD', KEYS[2], '*', unpack(ARGV, 6))
redis.call('XDEL', KEYS[1], ARGV[2])
if known[1] == 'pending' then
  -- `open` stays as it is: a dead letter's status is kept until it is redriven and settled.
  redis.call('HSET', KEYS[3], 's:' .. version, 'dead', 'e:' .. version, entry, 'a:' .. version, ARGV[4])
  redis.call('HINCRBY', KEYS[4], 'backlog_bytes', -tonumber(known[2] or '0'))
end
redis.call('HINCRBY', KEYS[4], 'buried', 1)
if ARGV[5] == '1' then redis.call('HINCRBY', KEYS[4], 'given_up_in_a_row', 1) end
return entry
