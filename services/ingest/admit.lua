-- Admit an article: recognise a repeat, or put it on the raw stream and remember it. One slot, one round trip.
-- Lua does not roll back, so everything that can fail is looked at before the first write.
-- KEYS  1 raw stream  2 status hash  3 meta hash  4 dead stream
-- ARGV  1 id  2 digest  3 nonce  4 '1' if the id came from an Idempotency-Key
--       5 most entries  6 most bytes  7 most dead letters  8 bytes of this one  9.. further fields: name, value, ...
-- Returns {verdict, version, state, entry of the state or ''}
local function is(key, wanted)
  local kind = redis.call('TYPE', key).ok
  return kind == 'none' or kind == wanted
end
if not (is(KEYS[1], 'stream') and is(KEYS[2], 'hash') and is(KEYS[3], 'hash') and is(KEYS[4], 'stream')) then
  return redis.error_reply('WRONGTYPE a key of this partition holds another type of value')
end

local known = redis.call('HGET', KEYS[2], 'd:' .. ARGV[2])
if known then
  local got = redis.call('HMGET', KEYS[2], 's:' .. known, 'e:' .. known, 'n:' .. known)
  -- The same nonce again: the client library repeated this very call, and its first answer was lost.
  local verdict = got[3] == ARGV[3] and 'new' or 'repeat'
  return {verdict, tonumber(known), got[1] or 'pending', got[2] or ''}
end

local last = tonumber(redis.call('HGET', KEYS[2], 'version') or '0')
if last > 0 and ARGV[4] == '1' then return {'conflict', last, '', ''} end
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[5]) then return {'full-entries', 0, '', ''} end
local bytes = tonumber(redis.call('HGET', KEYS[3], 'backlog_bytes') or '0')
if bytes + tonumber(ARGV[8]) > tonumber(ARGV[6]) then return {'full-bytes', 0, '', ''} end
if redis.call('XLEN', KEYS[4]) >= tonumber(ARGV[7]) then return {'full-dead', 0, '', ''} end

local version = tostring(last + 1)
local entry = redis.call('XADD', KEYS[1], '*', 'id', ARGV[1], 'version', version, unpack(ARGV, 9))
redis.call('HSET', KEYS[2], 'version', version, 'd:' .. ARGV[2], version, 's:' .. version, 'pending',
  'r:' .. version, entry, 'n:' .. version, ARGV[3], 'b:' .. version, ARGV[8])
redis.call('HINCRBY', KEYS[2], 'open', 1)
redis.call('PERSIST', KEYS[2])
redis.call('HINCRBY', KEYS[3], 'backlog_bytes', ARGV[8])
redis.call('HINCRBY', KEYS[3], 'accepted', 1)
return {'new', last + 1, 'pending', ''}
